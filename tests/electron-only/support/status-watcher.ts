/**
 * A desktop that watches for status icons: owns `org.kde.StatusNotifierWatcher` on the session bus, which is what a
 * program looks for. Just enough of D-Bus for that. https://dbus.freedesktop.org/doc/dbus-specification.html
 */
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

const METHOD_CALL = 1;
const FIELDS = { path: 1, interface: 2, member: 3, destination: 6, signature: 8 } as const;

/** Resolves once the name is owned, with its undo; null where there is no session bus. */
export async function watchStatusIcons(): Promise<(() => void) | null> {
  const address = /unix:(?:path|abstract)=([^,;]+)/.exec(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  if (!address) return null;
  const socket = createConnection(address[0].includes('abstract') ? `\0${address[1]}` : String(address[1]));
  await once(socket, 'connect');
  const uid = Buffer.from(String(process.getuid?.())).toString('hex');
  await say(socket, `\0AUTH EXTERNAL ${uid}\r\n`);
  socket.write('BEGIN\r\n');
  await say(socket, methodCall(1, 'Hello', '', Buffer.alloc(0)));
  const flags = Buffer.alloc(4);
  const name = string('org.kde.StatusNotifierWatcher');
  await say(socket, methodCall(2, 'RequestName', 'su', Buffer.concat([name, pad(name.length, 4), flags])));
  return () => socket.destroy();
}

/** Writes, and waits for whatever is answered. */
async function say(socket: Socket, words: string | Buffer): Promise<void> {
  socket.write(words);
  await once(socket, 'data');
}

function methodCall(serial: number, member: string, signature: string, body: Buffer): Buffer {
  const fields = [
    field(FIELDS.path, 'o', string('/org/freedesktop/DBus')),
    field(FIELDS.interface, 's', string('org.freedesktop.DBus')),
    field(FIELDS.member, 's', string(member)),
    field(FIELDS.destination, 's', string('org.freedesktop.DBus')),
    ...(signature ? [field(FIELDS.signature, 'g', text(signature, 1))] : []),
  ].reduce((before, next) => Buffer.concat([before, pad(before.length, 8), next]), Buffer.alloc(0));
  const head = Buffer.from([
    0x6c,
    METHOD_CALL,
    0,
    1,
    ...uint32(body.length),
    ...uint32(serial),
    ...uint32(fields.length),
  ]);
  return Buffer.concat([head, fields, pad(head.length + fields.length, 8), body]);
}

const field = (code: number, type: string, value: Buffer) => Buffer.concat([Buffer.from([code]), text(type, 1), value]);
const string = (value: string) => text(value, 4);

/** A length of `bytes` bytes, the text, a zero. */
function text(value: string, bytes: 1 | 4): Buffer {
  const length = bytes === 1 ? [value.length] : uint32(value.length);
  return Buffer.concat([Buffer.from(length), Buffer.from(value), Buffer.alloc(1)]);
}

function uint32(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
}

function pad(length: number, to: number): Buffer {
  return Buffer.alloc((to - (length % to)) % to);
}
