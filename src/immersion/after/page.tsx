import type { ComponentChildren } from 'preact'
import { Button, Empty, Form, Heading, type IconName } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { AfterSentences } from './sentences.fr.ts'
import { afterSentences } from './sentences.ts'
import { nextPress, sinces, situations, works, type Situation, type Told } from './situation.ts'

function linkPage(c: Ask, title: string, children: ComponentChildren): Response {
  const frame = { room: 'immersion', density: 'terrain', listen: true, who: undefined } as const
  return page(c, { ...frame, title, nav: [] }, <div class="stack loose narrow">{children}</div>)
}

type Asked = { at: string; hostName: string; told: Told | undefined }

/** One question, answered by one press; the next one comes by itself. */
export function situationPage(c: Ask, { at, hostName, told }: Asked): Response {
  const say = speak(c, afterSentences)
  const { title, name, options } = pressOf(told, hostName, say)
  return linkPage(
    c,
    title,
    <>
      <Heading over={say.over(hostName)} title={title} />
      <Form action={at} label={title}>
        <div class="stack" data-answers>
          {options.map(([value, label, icon]) => (
            <Button kind="quiet" wide name={name} value={value} {...(icon ? { icon } : {})}>
              {label}
            </Button>
          ))}
        </div>
      </Form>
      {name !== 'situation' && (
        <p>
          <a href={`${at}?recommencer`}>{say.pressedWrong}</a>
        </p>
      )}
    </>,
  )
}

/** Somebody who reads little knows them again from one question to the next. */
const pictures: Record<Situation, IconName> = {
  'hired here': 'handshake',
  employed: 'work',
  training: 'book',
  looking: 'search',
  other: 'more',
}

type Press = { title: string; name: keyof Told; options: [value: string, label: string, icon?: IconName][] }

function pressOf(told: Told | undefined, hostName: string, say: AfterSentences): Press {
  const next = nextPress(told)
  if (next === 'contract') {
    // who works for somebody does not work for themselves
    const some = works.filter((one) => told?.situation === 'employed' || one !== 'own business')
    return { title: say.whichContract, name: next, options: some.map((one) => [one, say.contracts[one]]) }
  }
  if (next === 'since')
    return {
      title: told?.situation === 'training' ? say.trainingSince : say.sinceWhen,
      name: next,
      options: sinces.map((one) => [one, say.sinces[one]]),
    }
  const words = say.situations(hostName)
  return {
    title: say.whereNow,
    name: 'situation',
    options: situations.map((one) => [one, words[one], pictures[one]]),
  }
}

export function thanksPage(c: Ask, at: string, keeper: string): Response {
  const say = speak(c, afterSentences)
  return linkPage(
    c,
    say.thanks,
    <>
      <Heading title={say.thanks} />
      <Empty icon="done" title={say.saved} text={say.who(keeper)} />
      <p>
        <a href={`${at}?recommencer`}>{say.correct}</a>
      </p>
    </>,
  )
}

export function endedPage(c: Ask, referent: string): Response {
  const say = speak(c, afterSentences)
  return linkPage(
    c,
    say.ended,
    <>
      <Heading title={say.ended} />
      <Empty icon="clock" title={say.noLonger} text={say.callThem(referent)} />
    </>,
  )
}
