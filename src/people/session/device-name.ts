import type { Ask } from '#platform/web'

/** What the list of sessions calls this device: 'Chrome sur Android'. */
export function deviceOf(c: Ask): string {
  const agent = c.req.header('user-agent') ?? ''
  const pick = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1]
  const browser =
    pick([
      [/Edg/, 'Edge'],
      [/Firefox/, 'Firefox'],
      [/Chrome/, 'Chrome'],
      [/Safari/, 'Safari'],
    ]) ?? 'Navigateur'
  const system = pick([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone ou iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ])
  return system ? `${browser} sur ${system}` : browser
}
