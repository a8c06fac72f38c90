/** Copying a message: what it says, exactly; or with its author and time. */
import type { Mensaje } from '../../src-shared/model.ts';
import type { App } from '../store/app.ts';
import type { Actions } from './action.ts';

export function copyMessage({ links, sayings, words }: App, { de, mensaje, fecha }: Mensaje, isFull: boolean): void {
  const { text, times } = words.peek();
  links.copy(isFull ? `${de}, ${times.full(fecha)}:\n${mensaje}` : mensaje);
  sayings.say(text.reading.copied);
}

/** The last one somebody else wrote in the open conversation, as far as it is loaded. */
function last({ state, threads }: App): Mensaje | null {
  const usuario = state.open.value;
  const mensajes = usuario === null ? [] : threads.of(usuario).value.mensajes;
  return mensajes.findLast((one) => one.de === usuario) ?? null;
}

const copyLast = (isFull: boolean) => ({
  group: 'conversation' as const,
  isEnabled: (app: App) => last(app) !== null,
  run(app: App) {
    const mensaje = last(app);
    if (mensaje) copyMessage(app, mensaje, isFull);
  },
});

export const COPY_ACTIONS = { copyLast: copyLast(false), copyLastFull: copyLast(true) } satisfies Partial<Actions>;
