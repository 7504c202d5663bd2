import { labelSentences, PaperFields } from '#platform/labels'
import { Button, Field, Form } from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { shareAddress } from '../share-address.ts'
import { BackToShare, lineFrame, shareWordsIn, typedOf, type KeptShare } from '../share/door.ts'
import { sharePage } from '../shop/door.ts'

type Asked = { shown: KeptShare; typed?: Typed; errors?: Errors }

/** How many crates an order makes, on which paper their labels are printed. */
export function shareCratesPage(c: Ask, { shown, typed, errors }: Asked): Response {
  const words = shareWordsIn(c)
  const { crates } = words.act
  const say = speak(c, labelSentences)
  return sharePage(
    c,
    lineFrame({ shown, ...(errors ? { errors } : {}) }, crates.title),
    <>
      <h1>{crates.title}</h1>
      <p>{crates.text(shown.header.reference)}</p>
      <Form action={shareAddress(shown.header.shareId, '/etiquettes')}>
        <Field
          name="crates"
          label={crates.howMany}
          value={typedOf(typed, 'crates', '1')}
          error={errors?.['crates']}
          inputmode="numeric"
          size={3}
        />
        <PaperFields say={say} {...(typed ? { typed } : {})} {...(errors ? { errors } : {})} />
        <Button kind="go" icon="print" wide>
          {crates.print}
        </Button>
      </Form>
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
