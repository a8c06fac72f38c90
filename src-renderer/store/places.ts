/** Where the reader was in each thread, for when they come back. */
import type { VirtualItem } from '@tanstack/virtual-core';

export interface Place {
  /** px from the top; null: at the end. */
  readonly offset: number | null;
  /** Heights measured so far, so that `offset` means the same again. */
  readonly measured: VirtualItem[];
  /** The first loaded message then: with another, `offset` means another place. */
  readonly firstId: string | null;
}

export interface Places {
  of(usuario: string, firstId: string | null): Place | null;
  keep(usuario: string, place: Place): void;
}

export function createPlaces(): Places {
  const places = new Map<string, Place>();
  return {
    of(usuario, firstId) {
      const place = places.get(usuario);
      return place && place.firstId === firstId ? place : null;
    },
    keep: (usuario, place) => void places.set(usuario, place),
  };
}
