import { writeCount } from '#platform/i18n'
import type { CountedMeeting } from '../meetings/door.ts'
import { writeMeeting } from '../sentences.ts'

export function Meetings({ meetings }: { meetings: CountedMeeting[] }) {
  if (meetings.length === 0) return null
  return (
    <section class="stack tight">
      <h2>Réunions</h2>
      <ul>
        {meetings.map((meeting) => (
          <li>
            <a href={`/orientation/reunions/${meeting.id}`}>{writeMeeting(meeting)}</a>, {meeting.place} :{' '}
            {writeCount(meeting.invited, 'invitation')}, {meeting.yes} oui, {meeting.came} présent·es
          </li>
        ))}
      </ul>
    </section>
  )
}
