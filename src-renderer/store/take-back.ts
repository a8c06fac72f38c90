/** For a moment after it was sent a message can be taken back: its text is in the composer again. */
import type { ReadonlySignal } from '@preact/signals';
import type { Mensaje } from '../../src-shared/model.ts';
import { plainName } from '../view/text.ts';
import type { Words } from '../words/words.ts';
import type { Actions } from './actions.ts';
import type { Sayings } from './sayings.ts';
import type { Sends } from './sends.ts';

interface Parts {
  readonly sayings: Sayings;
  readonly words: ReadonlySignal<Words>;
  readonly sends: Sends;
  readonly actions: Actions;
}

/** `ms`: until it leaves. */
export function offerToTakeBack({ sayings, words, sends, actions }: Parts, mensaje: Mensaje, ms: number): void {
  const takeBack = async () => {
    sayings.hush();
    if (await sends.discard(mensaje, true)) actions.open(mensaje.usuario);
  };
  const said = words.peek().text.composer.held(plainName(mensaje.usuario), ms / 1_000);
  sayings.say(said, () => void takeBack(), ms);
}
