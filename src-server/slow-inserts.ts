import { setTimeout as delay } from 'node:timers/promises';
import type { Repository } from './db/repository.ts';

/** For tests only: `repository` whose legacy inserts begin late, each by its own chance, so that they overtake one another. */
export function withSlowInserts(repository: Repository, [min, max]: readonly [number, number]): Repository {
  return {
    ...repository,
    async insertMensaje(mensaje) {
      await delay(min + Math.random() * (max - min));
      await repository.insertMensaje(mensaje);
    },
  };
}
