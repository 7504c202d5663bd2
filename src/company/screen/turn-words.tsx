import { parisDay } from '#platform/time'
import type { Turn } from '../turn.ts'
import type { InsideWords } from './speak-inside.ts'

/** 'jeudi 4 juin à 9 h' */
export const goesWords = (at: Date, { common, write }: InsideWords): string =>
  common.dayAt(write.day(parisDay(at)), write.clock(at))

type Props = { turn: Turn; name: string } & InsideWords

/** Who holds which role, at whose place, from when to when. */
export const TurnWords = ({ turn, name, common, write }: Props) => (
  <p>
    <b>{name}</b>
    {common.colon}
    {common.roles[turn.role]}
    <br />
    <span class="small muted">
      {turn.requestId && <bdi>{common.client(turn.client)}</bdi>}
      {turn.requestId && write.comma}
      {common.hours(write.clock(turn.startsAt), write.clock(turn.endsAt))}
    </span>
  </p>
)
