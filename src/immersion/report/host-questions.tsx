import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import {
  Button,
  Check,
  ErrorSummary,
  Field,
  FileDrop,
  Form,
  TextArea,
  VoiceRecorder,
  type IconName,
} from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Convention } from '../convention/door.ts'
import { Plates } from './plates.tsx'
import { inFrench, type ImmersionWords } from '../words/door.ts'
import { hireAnswers, reachedAnswers, type HostReport } from './report.ts'
import { drawingsOf } from './task-drawing.ts'

export type Asked = {
  action: string
  one: Convention
  /** how the person is called there */
  name: string
  before: HostReport | undefined
  /** who tells it on the telephone is named */
  byPhone: boolean
  typed: Typed
  errors?: Record<string, string> | undefined
  say?: ImmersionWords
}

const faces: Record<HostReport['reached'], IconName> = { yes: 'smiling', partly: 'hesitating', no: 'unhappy' }
const hands: Record<HostReport['wouldHire'], IconName> = { yes: 'handshake', maybe: 'hourglass', no: 'cross' }

/** Three questions in pictures, and a word if one likes. */
export function HostQuestions(all: Asked) {
  const { action, one, name, before, byPhone, typed, errors, say = inFrench } = all
  const { fromHost } = say
  const { asked } = say.host
  const drawings = drawingsOf(one.terms.tasks)
  const pressed = (key: string) => [typed[key] ?? []].flat().map(String)
  return (
    <>
      <ErrorSummary errors={errors ?? {}} />
      <Form action={action} files>
        <Plates
          name="reached"
          legend={asked.goal}
          hint={<bdi {...asWritten}>{typo(one.terms.objectives)}</bdi>}
          error={errors?.['reached']}
          kind="radio"
          plates={reachedAnswers.map((value) => ({
            value,
            label: fromHost.reachedAnswers[value],
            icon: faces[value],
          }))}
          value={pressed('reached')}
        />
        <Plates
          name="doneWell"
          legend={asked.well(name)}
          hint={asked.wellHint}
          kind="checkbox"
          plates={one.terms.tasks.map((task) => ({
            value: task,
            label: <bdi {...asWritten}>{typo(task)}</bdi>,
            drawing: drawings.get(task),
          }))}
          value={pressed('doneWell')}
        />
        <Plates
          name="wouldHire"
          legend={asked.hire(name)}
          error={errors?.['wouldHire']}
          kind="radio"
          plates={hireAnswers.map((value) => ({
            value,
            label: fromHost.hireAnswers[value],
            icon: hands[value],
          }))}
          value={pressed('wouldHire')}
        />
        {byPhone && (
          <Field
            name="answeredBy"
            label={asked.who}
            value={String(typed['answeredBy'] ?? '')}
            error={errors?.['answeredBy']}
          />
        )}
        <TextArea
          name="words"
          label={asked.more}
          required={false}
          rows={2}
          maxlength={300}
          value={String(typed['words'] ?? '')}
          error={errors?.['words']}
        />
        {!byPhone && (
          <VoiceRecorder says={asked.voice} wide>
            <FileDrop
              name="voice"
              label={asked.orVoice}
              hint={asked.sound}
              icon="microphone"
              accept="audio/*,.mp3,.m4a,.ogg,.webm"
              error={errors?.['voice']}
            />
          </VoiceRecorder>
        )}
        {before?.voiceId && <Check name="dropsVoice" label={asked.drop} />}
        <Button wide kind={byPhone ? 'principal' : 'go'}>
          {byPhone ? asked.keep : asked.send}
        </Button>
      </Form>
    </>
  )
}
