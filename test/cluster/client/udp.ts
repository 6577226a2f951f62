import { createSocket } from 'dgram';
import { once } from 'events';
import { setTimeout } from 'timers/promises';
import { Echo, RequestOptions } from './request';
import { CLIENT, NETWORK } from '../nodes/network';

const PATIENCE = 3000;

/** Sends one datagram, and returns what arrived at the pod. Fails when no answer arrives within 3 seconds. */
export async function requestUdp(address: string, port: number, { from }: Pick<RequestOptions, 'from'> = {}): Promise<Echo> {
  const socket = createSocket('udp4');
  try {
    socket.bind({ address: from === 'stranger' ? NETWORK.stranger : CLIENT.address });
    await once(socket, 'listening');
    socket.connect(port, address);
    await once(socket, 'connect');
    socket.send('?');
    const answer = await Promise.race([once(socket, 'message'), setTimeout(PATIENCE, undefined, { ref: false })]);
    if (!answer) {
      throw new Error(`udp://${address}:${port} did not answer within ${PATIENCE / 1000} s`);
    }
    return JSON.parse(String(answer[0]));
  } finally {
    socket.close();
  }
}
