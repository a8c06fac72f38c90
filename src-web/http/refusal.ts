/** The page for whoever may not see the console: what happened and the one thing to do, in both languages. */

export type Refusal = 'no-key' | 'bad-key' | 'spent' | 'not-for-us';

const STOP_AND_START = {
  es: 'Detén el programa (Ctrl-C) y arráncalo otra vez: escribirá un enlace nuevo.',
  en: 'Stop the program (Ctrl-C) and start it again: it prints a new link.',
};

const WORDS: Readonly<Record<Refusal, { readonly es: string; readonly en: string }>> = {
  'no-key': {
    es: 'Este mostrador se abre con el enlace completo que escribió el programa en su terminal, con «?key=…» al final.',
    en: 'This console opens with the whole link that the program printed in its terminal, “?key=…” included.',
  },
  'bad-key': {
    es: `El enlace no es el de este arranque. Usa el último que escribió el programa. ${STOP_AND_START.es}`,
    en: `The link is not the one of this run. Use the last one the program printed. ${STOP_AND_START.en}`,
  },
  spent: {
    es: `El enlace ya se usó en otro navegador y solo sirve una vez. ${STOP_AND_START.es}`,
    en: `The link was already used in another browser, and works once. ${STOP_AND_START.en}`,
  },
  'not-for-us': {
    es: 'Esta dirección no es la del mostrador. Abre el enlace tal como lo escribió el programa, con 127.0.0.1.',
    en: 'This is not the address of the console. Open the link as the program printed it, with 127.0.0.1.',
  },
};

export function refusalPage(why: Refusal): string {
  const { es, en } = WORDS[why];
  return `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mostrador</title>
<h1>Mostrador</h1>
<p>${es}</p>
<p lang="en">${en}</p>
</html>
`;
}
