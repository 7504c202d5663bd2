import { asWritten } from '#platform/languages'
import { Heading } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { openPage } from './open-page.tsx'
import { PressForm, whereNow, type Press } from './press-form.tsx'
import type { ReplySentences } from './sentences.fr.ts'
import { replySentences } from './sentences.ts'
import { contracts, nextPress, sinces, type Told } from './situation.ts'

type Asked = { secret: string; groupTitle: string; told: Told | undefined }

/** One question, answered by one press; the next one comes by itself. */
export function situationPage(c: Ask, { secret, groupTitle, told }: Asked): Response {
  const say = speak(c, replySentences)
  const press = pressOf(nextPress(told), told, say)
  return openPage(
    c,
    { title: press.title },
    <>
      <p class="muted" {...asWritten}>
        {groupTitle}
      </p>
      <Heading title={press.title} />
      <PressForm secret={secret} press={press} />
      {press.name !== 'situation' && (
        <p>
          <a href={`/apres/${secret}?recommencer`}>{say.pressedWrong}</a>
        </p>
      )}
    </>,
  )
}

function pressOf(next: ReturnType<typeof nextPress>, told: Told | undefined, say: ReplySentences): Press {
  if (next === 'contract')
    return {
      title: say.whichContract,
      name: 'contract',
      options: contracts.map((value) => ({ value, label: say.contracts[value] })),
    }
  if (next === 'since')
    return {
      title: told?.situation === 'training' ? say.trainingSince : say.sinceWhen,
      name: 'since',
      options: sinces.map((value) => ({ value, label: say.sinces[value] })),
    }
  return whereNow(say)
}
