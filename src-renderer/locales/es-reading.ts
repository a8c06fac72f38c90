/** Reading: links, characters that hide, copying. */
export const reading = {
  hidden: (code: string) => `carácter oculto ${code}`,
  openLink: '¿Abrir este enlace?',
  foreign: 'Este nombre tiene letras que pueden parecer otras: compruébalo antes de abrirlo.',
  open: 'Abrir',
  copyLink: 'Copiar enlace',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copyHint: 'Copiar el texto; con Mayús, también autor y hora',
  looksLike: (otra: string) => `se parece a «${otra}»`,
  copied: 'Copiado',
};
