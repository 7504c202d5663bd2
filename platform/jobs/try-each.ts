/**
 * Does `work` with each one, one after the other: one that fails does not keep the others from being done.
 *
 * @throws AggregateError with `sentence`, once all were tried, when it failed for some.
 */
export async function tryEach<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
  sentence: string,
): Promise<void> {
  const failures: unknown[] = []
  for (const one of all) await work(one).catch((cause: unknown) => failures.push(cause))
  if (failures.length > 0) throw new AggregateError(failures, sentence)
}
