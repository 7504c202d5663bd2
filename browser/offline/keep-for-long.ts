const KEY = 'beffroi-demande'
const DAY_MS = 24 * 3_600_000

/** Asks that this device does not throw away what we keep when it lacks place, once a day: some engines ask the person. It works without, too. */
export function keepForLong(): void {
  const { storage } = navigator
  if (!storage || !('persist' in storage)) return
  if (Math.abs(Date.now() - Number(localStorage.getItem(KEY) ?? 0)) < DAY_MS) return
  localStorage.setItem(KEY, String(Date.now()))
  void storage.persist().catch(() => undefined)
}
