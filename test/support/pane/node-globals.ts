import { clearImmediate, setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

// jsdom leaves out what browsers and Node both have; the embedded workbook asks for it. Node encodes texts as arrays of its
// own, for which jsdom has another class.
Object.assign(globalThis, {
  clearImmediate,
  MessageChannel,
  setImmediate,
  TextDecoder,
  TextEncoder,
  Uint8Array: new TextEncoder().encode('').constructor,
});
