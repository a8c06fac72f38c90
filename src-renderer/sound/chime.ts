/** Our own sounds, made by the page: no file is fetched, and the volume is the system's. */
import type { Chime } from '../../src-shared/notices.ts';

interface Tone {
  readonly hertz: number;
  /** s, from the beginning of the chime. */
  readonly at: number;
  readonly seconds: number;
  /** 0 to 1, at its loudest. */
  readonly level: number;
}

const CHIMES: Readonly<Record<Chime, readonly Tone[]>> = {
  soft: [
    { hertz: 523.25, at: 0, seconds: 0.35, level: 0.08 },
    { hertz: 659.25, at: 0.12, seconds: 0.5, level: 0.08 },
  ],
  clear: [
    { hertz: 880, at: 0, seconds: 0.25, level: 0.2 },
    { hertz: 1_174.66, at: 0.14, seconds: 0.3, level: 0.2 },
    { hertz: 1_318.51, at: 0.28, seconds: 0.6, level: 0.2 },
  ],
};
const ATTACK_S = 0.01;
const SILENCE = 0.000_1; // an exponential ramp cannot end at nothing

let context: AudioContext | null = null;

/** Resolves when the last tone has been set to ring. Rejects where the system has nothing to play it on. */
export async function ring(chime: Chime): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  const from = context.currentTime;
  for (const { hertz, at, seconds, level } of CHIMES[chime]) {
    const [tone, gain] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(SILENCE, from + at);
    gain.gain.exponentialRampToValueAtTime(level, from + at + ATTACK_S);
    gain.gain.exponentialRampToValueAtTime(SILENCE, from + at + seconds);
    tone.connect(gain).connect(context.destination);
    tone.start(from + at);
    tone.stop(from + at + seconds);
  }
}
