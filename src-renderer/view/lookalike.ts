/**
 * Names that are not the same and look it: the server compares byte for byte, people do not. After the skeletons of
 * UTS #39 (Unicode security mechanisms), with letters of its `confusables.txt`.
 */

/** A letter of another script (lower case), or a figure, and the Latin letter it passes for. */
const PAIRS =
  'аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԁd ԛq ԝw һh ӏl ґr ьb пn гr αa βb εe ηn ιi κk νv οo ρp τt υu χx ωw γy ϲc ϳj ıi łl ɑa ɡg օo ոn սu հh цu 0o 1l';
const PASSES_FOR = new Map(PAIRS.split(' ').map((pair) => [...pair] as [string, string]));

/** What is not seen, and what is only over or under a letter. */
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}\s._-]/gu;

/** Names with the same skeleton can be taken for each other. */
export function skeletonOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(UNSEEN, '');
  return Array.from(plain, (letter) => PASSES_FOR.get(letter) ?? letter).join('');
}

/** For each name that has one: another that looks like it. */
export function lookalikesIn(names: Iterable<string>): ReadonlyMap<string, string> {
  const bySkeleton = new Map<string, string[]>();
  for (const name of names) {
    const skeleton = skeletonOf(name);
    const group = bySkeleton.get(skeleton);
    if (group) group.push(name);
    else bySkeleton.set(skeleton, [name]);
  }
  const twins = new Map<string, string>();
  for (const group of bySkeleton.values()) {
    for (const [index, name] of group.entries()) {
      const other = group[index === 0 ? 1 : 0];
      if (other !== undefined) twins.set(name, other);
    }
  }
  return twins;
}

/** "a U+0061 n U+006E": what it is made of, to tell one from the other. */
export function spelled(name: string): string {
  return Array.from(
    name,
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
