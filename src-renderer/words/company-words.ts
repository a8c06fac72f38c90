/** "marta está respondiendo", "marta y 2 más miran esta conversación". */
import type { Company } from '../view/colleagues.ts';
import { plainName } from '../view/text.ts';
import type { Words } from './words.ts';

export function companyWords(text: Words['text'], { estado, names }: Company): string {
  const plain = names.map(plainName);
  return estado === 'escribiendo' ? text.colleagues.escribiendo(plain) : text.colleagues.mirando(plain);
}
