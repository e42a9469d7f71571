import { clearImmediate, setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';

// jsdom leaves out what browsers and Node both have; the embedded workbook asks for it. Node encodes texts as arrays of its
// own, for which jsdom has another class.
Object.assign(globalThis, {
  clearImmediate,
  MessageChannel,
  setImmediate,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  TextDecoder,
  TextEncoder,
  Uint8Array: new TextEncoder().encode('').constructor,
});
