import { Heading, Table } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { aboutSentences } from './sentences.ts'

/** What anybody may take and use again. */
export function openDataPage(c: Ask): Response {
  const { openData: say } = speak(c, aboutSentences)
  return page(
    c,
    { title: say.title, room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title={say.title} lead={say.lead} />
      <Table
        caption={say.files}
        captionHidden
        columns={[
          { key: 'href', label: say.columns.address, cell: (one) => <Address href={one.href} /> },
          { key: 'form', label: say.columns.form, cell: (one) => one.form },
          { key: 'what', label: say.columns.inside, all: true, cell: (one) => one.what },
        ]}
        rows={[
          { href: '/resultats.json', form: 'JSON', what: say.json },
          { href: '/resultats.csv', form: 'CSV', what: say.csv },
        ]}
      />
      <ul>
        {Object.values(say.promises).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>{say.licence}</p>
    </div>,
  )
}

const Address = ({ href }: { href: string }) => (
  <a href={href} dir="ltr">
    {href}
  </a>
)
