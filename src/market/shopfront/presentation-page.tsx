import { colds } from '#delivery'
import { Button, Choices, ErrorSummary, Field, Form, Seen, TextArea, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { keepingSentences } from '../keeping/door.ts'
import type { PictureId } from '../ids.ts'
import type { Merchant } from '../merchant.ts'
import { PhotoField } from '../picture/door.ts'
import { writePhoneNumber } from '../sale-words.ts'
import { versionOfShop } from './seen-version.ts'
import { shopAddress, shopWords } from '../shop-frame.tsx'
import { saidOn } from '../words/door.ts'

/** What a shop says of itself: story, telephone, picture, the cold it keeps. */
export function presentationPage(
  c: Ask,
  merchant: Merchant,
  { typed = {}, errors = {}, kept = null }: { typed?: Typed; errors?: Errors; kept?: PictureId | null } = {},
): Response {
  const {
    say: { look, save },
    goods,
  } = saidOn(c, keepingSentences)
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const said = (name: string, otherwise: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value : otherwise
  }
  return page(
    c,
    { ...shopWords(c, merchant, 'look'), title: look.title, refused },
    <div class="stack question">
      <p>
        <a href={shopAddress('', merchant)}>{merchant.name}</a>
      </p>
      <h1>{look.title}</h1>
      <ErrorSummary errors={beside} />
      <Form action={shopAddress('/presentation', merchant)} files>
        <Seen
          version={versionOfShop(merchant, 'presentation')}
          typed={typed}
          changed={changed}
          at={shopAddress('/presentation', merchant)}
        />
        <TextArea
          name="story"
          label={look.story}
          required={false}
          error={errors['story']}
          value={said('story', merchant.story)}
          maxlength={600}
          written
        />
        <Field
          name="phone"
          label={look.phone}
          type="tel"
          required={false}
          error={errors['phone']}
          value={said('phone', merchant.phone ? writePhoneNumber(merchant.phone) : '')}
          maxlength={30}
        />
        <Field
          name="email"
          label={look.email}
          hint={look.emailHint}
          type="email"
          required={false}
          error={errors['email']}
          value={said('email', merchant.email ?? '')}
          maxlength={254}
        />
        <Choices
          name="colds[]"
          kind="checkbox"
          legend={look.colds}
          error={errors['colds']}
          value={Array.isArray(typed['colds']) ? typed['colds'] : merchant.colds}
          options={colds
            .filter((one) => one !== 'ambient')
            .map((one) => ({ value: one, label: goods.say.cold[one] }))}
        />
        <PhotoField label={look.photo} error={errors['photo']} kept={kept} />
        <Field
          name="mediatorName"
          label={look.mediator}
          hint={look.mediatorHint}
          required={false}
          error={errors['mediatorName']}
          value={said('mediatorName', merchant.mediator?.name ?? '')}
          maxlength={120}
        />
        <Field
          name="mediatorAddress"
          label={look.mediatorAddress}
          hint={look.mediatorAddressHint}
          required={false}
          error={errors['mediatorAddress']}
          value={said('mediatorAddress', merchant.mediator?.address ?? '')}
          maxlength={300}
        />
        <Button icon="check">{save}</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
