/** The first steps. */

export const tour = {
  label: 'Para empezar',
  place: (step: number, of: number) => `${step} de ${of}`,
  steps: [
    {
      title: 'Arriba, quien más espera',
      words: 'La barra de cada cliente crece mientras espera respuesta. Se abre con un clic, o con ↓ e Intro.',
    },
    {
      title: 'Lo que escribes no se pierde',
      words: 'Sin conexión queda en cola y sale una sola vez cuando vuelve. Cada mensaje dice dónde está.',
    },
    {
      title: 'Te avisamos',
      words: 'Un aviso del sistema cuando escribe alguien a quien no estás mirando. En Ajustes decides cuánto dice.',
    },
  ],
  next: 'Siguiente',
  skip: 'Saltar',
  end: 'Empezar',
};
