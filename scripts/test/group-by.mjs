// vitest 5 prints failures with Map.groupBy, which Node 20 lacks (it came with 21): without this it prints none.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
