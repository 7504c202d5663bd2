import { languageCodes, languages } from '#platform/languages'
import { Button, Form, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { languageSentences } from './sentences.ts'

/** Each language by its own name, in its script: nobody must read another one to find theirs. `to`: where one came from. */
export function languagePage(c: Ask, to: string, status = 200): Response {
  const say = speak(c, languageSentences)
  return page(
    c,
    { title: say.title, room: 'people' },
    <div class="stack narrow">
      <Heading title={say.title} lead={say.lead} />
      <Form action="/langue">
        <input type="hidden" name="to" value={to} />
        {languageCodes.map((code) => (
          <Button
            kind={code === c.var.language ? 'principal' : 'quiet'}
            name="language"
            value={code}
            lang={code}
            dir={languages[code].direction}
            wide
          >
            {languages[code].name}
          </Button>
        ))}
      </Form>
    </div>,
    status,
  )
}
