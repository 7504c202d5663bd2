import { asWritten } from '#platform/languages'
import { Button, Form, Heading } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { openPage } from './open-page.tsx'
import type { ReplySentences } from './sentences.fr.ts'
import { replySentences } from './sentences.ts'
import { contracts, nextPress, situations, sinces, type Told } from './situation.ts'

type Asked = { secret: string; groupTitle: string; told: Told | undefined }
type Press = { title: string; name: string; options: { value: string; label: string }[] }

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
      <Form action={`/apres/${secret}/situation`} label={press.title}>
        <div class="stack">
          {press.options.map(({ value, label }) => (
            <Button kind="quiet" wide name={press.name} value={value}>
              {label}
            </Button>
          ))}
        </div>
      </Form>
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
  return {
    title: say.whereNow,
    name: 'situation',
    options: situations.map((value) => ({ value, label: say.situations[value] })),
  }
}
