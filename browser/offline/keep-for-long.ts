/** Asks that this device does not throw away what we keep when it lacks place; where it cannot promise, all works the same. */
export function keepForLong(): void {
  const { storage } = navigator
  if (storage && 'persist' in storage) void storage.persist().catch(() => undefined)
}
