import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Never comes back to its event loop, so that nobody takes a connection from the system's queue. */
const server = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ ...workerData, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });`;

/**
 * A port that neither accepts nor refuses. Its queue is full, and Linux then leaves further
 * connections without an answer, as a firewall does that drops what it does not like.
 */
export async function openBlackHole({ host = '127.0.0.1', port: wanted = 0 } = {}): Promise<{
  port: number;
  close(): Promise<void>;
}> {
  const worker = new Worker(server, { eval: true, workerData: { host, port: wanted } });
  const port = await new Promise<number>((resolve) => {
    worker.once('message', resolve);
  });
  // Linux lets one more wait than it was told.
  const connected = await Promise.all([connectTo(host, port), connectTo(host, port)]);
  return {
    port,
    async close() {
      for (const socket of connected) socket.destroy();
      await worker.terminate();
    },
  };
}

function connectTo(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => resolve(socket)).on('error', reject);
  });
}
