import { Bricks } from '#platform/ui'

export function Weeks({ week, of }: { week: number; of: number }) {
  const done = Math.max(0, week - 1)
  const now = week > 0 ? 1 : 0
  const words = week > 0 ? `semaine ${week} sur ${of}` : `${of} semaines`
  return (
    <p class="row">
      <Bricks
        size="week"
        perRow={of}
        label={`Semaine ${week} sur ${of}`}
        groups={[
          { count: done, kind: 'full' },
          { count: now, kind: 'now' },
          { count: of - done - now, kind: 'coming' },
        ]}
      />
      <span class="small">{words}</span>
    </p>
  )
}
