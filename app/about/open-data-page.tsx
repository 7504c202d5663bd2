import { Heading, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'

const files = [
  {
    href: '/resultats.json',
    form: 'JSON',
    what: 'Tous les chiffres publiés : ce qui est compté, sur combien, et la règle de chacun.',
  },
  { href: '/resultats.csv', form: 'CSV', what: 'Les mêmes chiffres, un par ligne, pour un tableur.' },
]

/** What anybody may take and use again. */
export function openDataPage(c: Ask): Response {
  return page(
    c,
    { title: 'Données ouvertes', room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading
        title="Données ouvertes"
        lead="Chacun peut prendre ces chiffres, les vérifier et les réutiliser."
      />
      <Table
        caption="Fichiers"
        captionHidden
        columns={[
          { key: 'href', label: 'Adresse', cell: (one) => <a href={one.href}>{one.href}</a> },
          { key: 'form', label: 'Format', cell: (one) => one.form },
          { key: 'what', label: 'Contenu', all: true, cell: (one) => one.what },
        ]}
        rows={files}
      />
      <ul>
        <li>Les chiffres sont calculés au moment où vous les demandez. Aucun n’est recopié.</li>
        <li>Un chiffre qui parle de moins de 5 personnes est masqué : on pourrait reconnaître quelqu’un.</li>
        <li>Aucun nom, aucune adresse, aucune donnée sur une personne n’est dans ces fichiers.</li>
      </ul>
      <p>Licence : Licence Ouverte, version 2.0. Citez le territoire et la date.</p>
    </div>,
  )
}
