import { Button, Choices, ErrorSummary, Field, Form, TextArea } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress, logoAddress } from '../company.ts'
import { Back, companyPage, PhotoField, type RefusedForm, shownIn, speakInside } from '../screen/door.ts'
import { isDrawn, logoColours, logoSigns, logoShapes } from '../logo.ts'
import { foundingSentences } from './sentences.ts'

/** What the company shows of itself: a logo made of choices or photographed, a sentence, where it is, its terms. */
export function facePage(c: Ask, inside: Inside, { errors = {}, typed }: RefusedForm = {}): Response {
  const { company } = inside
  const { say, common } = speakInside(c, inside, foundingSentences)
  const address = companyAddress(company.id)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const { shape, colour, sign } = company.logo
  return companyPage(
    c,
    inside,
    { title: say.faceTitle, errors },
    <>
      <h1>{say.faceTitle}</h1>
      <ErrorSummary errors={errors} />
      <img
        class="logo"
        src={logoAddress(company)}
        alt={common.logoOf(company.name ?? common.unnamed)}
        width={120}
        height={120}
      />
      <section class="panel stack">
        <h2>{say.draw}</h2>
        <Form action={`${address}/identite/logo`}>
          <Choices
            {...shown('shape', shape)}
            legend={say.shape}
            options={logoShapes.map((value) => ({ value, label: say.shapes[value] }))}
          />
          <Choices
            {...shown('colour', colour)}
            legend={say.colour}
            options={logoColours.map((value) => ({ value, label: say.colours[value] }))}
          />
          <Choices
            {...shown('icon', company.logoIcon)}
            legend={say.inside}
            options={logoSigns.map((value) => ({
              value,
              label: say.signs[value],
              ...(value === 'hands' ? {} : { icon: value }),
            }))}
          />
          <Field
            {...shown('letters', isDrawn(sign) ? '' : sign)}
            label={say.letters}
            hint={say.lettersHint}
            required={false}
            maxlength={2}
            size={3}
            autocomplete="off"
          />
          <Button wide>{say.keepLogo}</Button>
        </Form>
      </section>
      <section class="panel stack">
        <h2>{say.onPaper}</h2>
        <Form action={`${address}/identite/photo`} files>
          <PhotoField label={say.photo} error={errors['photo']} common={common} />
          <Button kind="quiet" wide>
            {common.keepPhoto}
          </Button>
        </Form>
      </section>
      <section class="panel stack">
        <h2>{say.words}</h2>
        <Form action={`${address}/identite`}>
          <Field
            {...shown('slogan', company.slogan)}
            label={say.slogan}
            hint={say.sloganHint}
            required={false}
            maxlength={100}
          />
          <Field
            {...shown('address', company.address)}
            label={say.address}
            required={false}
            maxlength={200}
          />
          <Field
            {...shown('phone', company.phone)}
            label={say.phone}
            type="tel"
            required={false}
            maxlength={30}
          />
          <TextArea
            {...shown('terms', company.terms)}
            label={say.terms}
            hint={say.termsHint}
            required={false}
            rows={3}
          />
          <Button kind="quiet" wide>
            {say.keepWords}
          </Button>
        </Form>
      </section>
      <Back company={company} common={common} />
    </>,
  )
}
