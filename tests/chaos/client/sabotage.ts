/** Clients that are broken on purpose: what the judge must catch. */

import type { Link, Ports, Write } from '../../../src-core/ports.ts';
import type { MensajePrivado } from '../../../src-shared/protocol.ts';

export function sabotaged(ports: Ports, how: string | null): Ports {
  if (how === 'resend') return resending(ports);
  if (how === 'drop') return dropping(ports);
  return ports;
}

/** After every cut says its last few messages again, as if nothing had left. */
function resending(ports: Ports): Ports {
  return {
    ...ports,
    openLink(server, listener) {
      const recent: MensajePrivado[] = [];
      const keep = ({ para, mensaje }: MensajePrivado) => {
        recent.push({ para, mensaje });
        if (recent.length > 3) recent.shift();
      };
      const link: Link = ports.openLink(server, (event) => {
        listener(event);
        if (event.type === 'up') for (const one of recent) link.send(one);
      });
      const wrapped = {
        send(mensaje: MensajePrivado) {
          keep(mensaje);
          return link.send(mensaje);
        },
      };
      return new Proxy(link, {
        get(target, name, self) {
          if (name === 'send') return wrapped.send;
          const value: unknown = Reflect.get(target, name, self);
          if (name !== 'deliver' || typeof value !== 'function') return value;
          return (mensaje: MensajePrivado, ...rest: unknown[]) => {
            keep(mensaje);
            return value(mensaje, ...rest);
          };
        },
      });
    },
  };
}

/** Never keeps some of what it received. */
function dropping(ports: Ports): Ports {
  const isDropped = (write: Write) =>
    write.type === 'put' && write.mensaje.delivery === 'received' && /[37]$/.test(write.mensaje.mensaje);
  return {
    ...ports,
    openStore(request) {
      const opened = ports.openStore(request);
      const store = 'store' in opened ? (opened.store as { write(writes: readonly Write[]): void }) : opened;
      const write = store.write;
      store.write = (writes) => write(writes.filter((one) => !isDropped(one)));
      return opened;
    },
  };
}
