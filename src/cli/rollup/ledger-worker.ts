import { parentPort, workerData } from 'node:worker_threads';
import { readLedger, type ReadingOptions } from './read-ledger';

const options = workerData as ReadingOptions;

parentPort?.on('message', (path: string) => {
  void readLedger(path, options).then((reading) => parentPort?.postMessage(reading));
});
