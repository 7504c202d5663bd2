import { typo } from '#platform/i18n'
import { Alert, AsWritten } from '#platform/ui'
import { useSaid } from './said.ts'
import { shopSentences } from './shop/sentences.ts'

const TITLE = 'Interdiction de vente de boissons alcooliques aux mineurs de moins de 18 ans.'

/** What the order of 17 October 2016 asks on the first page and on that of the payment, in its words; said again to who reads another language. */
export function AlcoholBanner() {
  const { say, language } = useSaid(shopSentences)
  const law = (
    <AsWritten>
      {language !== 'fr' && `${TITLE} `}
      {typo('La preuve de majorité de l’acheteur est exigée au moment de la vente en ligne.')}
      <br />
      {typo('Code de la santé publique, art. L. 3342-1 et L. 3353-3')}
    </AsWritten>
  )
  return <Alert title={language === 'fr' ? TITLE : say.alcohol}>{law}</Alert>
}
