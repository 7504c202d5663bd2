import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { Check, Choices } from '../choices.tsx'
import { Field } from './field.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { FileDrop } from '../file-drop.tsx'
import { ErrorSummary, fieldId, Form } from '../form.tsx'

const hint = 'Exemple : 2 juin 2026'
const error = 'Écrivez la date.'

describe('A control that was refused', () => {
  const controls = {
    Field: <Field name="day" label="Date" {...{ hint, error }} />,
    TextArea: <TextArea name="day" label="Date" {...{ hint, error }} />,
    Select: <Select name="day" label="Date" options={[]} {...{ hint, error }} />,
    FileDrop: <FileDrop name="day" label="Date" {...{ hint, error }} />,
    Check: <Check name="day" label="Date" {...{ hint, error }} />,
    Choices: <Choices name="day" legend="Date" options={[{ value: 'a', label: 'A' }]} {...{ hint, error }} />,
  }
  for (const [name, control] of Object.entries(controls)) {
    const html = render(control)
    test(`names its hint and its error to a screen reader (${name})`, () => {
      assert.match(html, /aria-describedby="f-day-hint f-day-error"/)
      assert.match(html, /<p class="hint" id="f-day-hint">Exemple/)
      assert.match(html, /<p class="error" id="f-day-error">.*Écrivez la date\.<\/p>/)
    })
    test(`says that it is wrong (${name})`, () => assert.match(html, /aria-invalid="true"/))
    test(`can be reached from the summary (${name})`, () =>
      assert.match(html, /<(input|select|textarea)[^>]* id="f-day"/))
  }
})

describe('A control that was not refused', () => {
  const html = render(<Field name="day" label="Date" />)
  test('names nothing and is not wrong', () => {
    assert.doesNotMatch(html, /aria-describedby|aria-invalid|class="error"|bad/)
  })
  test('has its label', () => assert.match(html, /<label for="f-day">Date/))
})

describe('What was typed', () => {
  const typed = '"><script>alert(1)</script>'
  test('comes back as text, never as HTML', () => {
    const html = render(
      <Form action="/x">
        <Field name="a" label="A" value={typed} error={typed} />
        <TextArea name="b" label="B" value={typed} />
      </Form>,
    )
    assert.doesNotMatch(html, /<script/)
    assert.match(html, /&lt;script/)
  })
  test('stays chosen in a list and in plates', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    assert.match(
      render(<Select name="s" label="S" options={options} value="b" />),
      /<option[^>]*selected[^>]*>B/,
    )
    const plates = render(<Choices name="c" legend="C" kind="checkbox" options={options} value={['b']} />)
    assert.match(plates, /value="b" checked/)
    assert.doesNotMatch(plates, /value="a" checked/)
  })
})

describe('The summary of errors', () => {
  test('leads to each field that is wrong, and only to those', () => {
    const html = render(<ErrorSummary errors={{ day: error, 'marks.3': 'Choisissez.', fine: undefined }} />)
    assert.deepEqual(
      [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]),
      ['f-day', 'f-marks-3'],
    )
    assert.match(html, /2 points sont à corriger/)
    assert.match(html, /role="alert" tabindex="-1" id="erreurs"/i)
  })
  test('is nothing when nothing is wrong', () =>
    assert.equal(render(<ErrorSummary errors={{ fine: undefined }} />), ''))
  test('points at ids without spaces', () => assert.equal(fieldId('prénom usuel[0]'), 'f-prénom-usuel-0-'))
})

describe('A form', () => {
  test('lets our own sentences speak, and sends files when it has some', () => {
    assert.match(
      render(<Form action="/x" files children="" />),
      /method="post".*enctype="multipart\/form-data".* novalidate/,
    )
  })
})
