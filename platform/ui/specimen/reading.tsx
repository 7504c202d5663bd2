import { Bricks } from '../bricks.tsx'
import { Button } from '../button.tsx'
import { Facts } from '../facts.tsx'
import { type ExplainedFigure, Figure } from '../figure.tsx'
import { Alert, Empty, Outbox } from '../messages.tsx'
import { Portrait, Price } from '../pictures.tsx'
import { Path } from '../progress.tsx'
import { asset } from '../asset.ts'
import { Wall } from '../wall.tsx'

const share: ExplainedFigure = {
  value: '60 %',
  numerator: '15 sorties vers un emploi ou une formation',
  denominator: '25 sorties comptées',
  rule: 'Sorties dynamiques ÷ sorties comptées',
  excluded: [
    { count: '3', why: 'contrats de moins de trois mois' },
    { count: '8', why: 'personnes encore en poste' },
  ],
  source: 'Le Petit Papier n° 463, 27 juin 2019',
}

export function MessagesSample() {
  return (
    <section class="stack" id="messages">
      <h2>Messages</h2>
      <Alert kind="ok" title="C’est signé">
        Claire Vandamme, 2 juin à 14 h 03.
      </Alert>
      <Alert title="Le saviez-vous">Vous pouvez corriger jusqu’à vendredi.</Alert>
      <Alert kind="wait" title="Il manque une signature">
        <a href="#relancer">Relancer l’employeur</a>
      </Alert>
      <Alert kind="late" title="Rien n’a été enregistré">
        Le réseau a coupé. Votre texte est gardé ici. <a href="#retour">Réessayer</a>
      </Alert>
      <Outbox>2 envois en attente</Outbox>
      <Empty icon="image" title="Pas encore de preuve" text="Prenez une photo de votre travail.">
        <Button icon="camera" type="button">
          Prendre une photo
        </Button>
      </Empty>
    </section>
  )
}

export function FigureSample() {
  return (
    <section class="stack" id="reperes">
      <h2>Chiffre qui s’explique</h2>
      <Figure figure={share} wall={<ExitsWall />}>
        15 sorties dynamiques sur 25 comptées.
      </Figure>
      <Figure figure={{ ...share, masked: true }}>Sorties de l’atelier vélo.</Figure>
      <p>
        <Price>3,60 €</Price> l’ardoise de prix
      </p>
      <p>59 % de FOAD, sous les 75 % demandés</p>
      <Wall value={0.59} goal={0.75} />
      <p>76,7 % de FOAD</p>
      <Wall value={0.767} goal={0.75} />
    </section>
  )
}

function ExitsWall() {
  return (
    <Bricks
      label="36 postes : 15 sorties vers l’emploi, 10 autres, 8 en poste, 3 retirés"
      perRow={9}
      groups={[
        { count: 15, kind: 'full' },
        { count: 10, kind: 'outline' },
        { count: 8, kind: 'blue' },
        { count: 3, kind: 'dashed' },
      ]}
    />
  )
}

export function LifeSample() {
  return (
    <section class="stack">
      <h2>Un parcours</h2>
      <Path
        points={[
          { state: 'done', when: '4 mai', title: 'Fait' },
          { state: 'now', when: '2 juin', title: 'Aujourd’hui' },
          { state: 'coming', when: '8 juillet', title: 'À venir' },
        ]}
      />
      <Facts
        facts={[
          { label: 'Mercredi 3 juin, 9 h 30', value: 'Réunion d’information' },
          { label: 'Jeudi 4 juin, 14 h', value: 'Aide aux démarches, sans rendez-vous' },
        ]}
      />
    </section>
  )
}

export function TerrainSample() {
  return (
    <section class="terrain stack tinted">
      <h2>En densité terrain</h2>
      <p class="row">
        <Bricks
          label="Semaine 5 sur 10"
          perRow={10}
          size="week"
          groups={[
            { count: 4, kind: 'full' },
            { count: 1, kind: 'now' },
            { count: 5, kind: 'coming' },
          ]}
        />
        <span class="small">semaine 5 sur 10</span>
      </p>
      <Portrait src={asset('img/claire.svg')}>
        <b>Claire Vandamme</b>
        <br />
        Ma formatrice, jusqu’à 17 h
      </Portrait>
      <Button kind="go" icon="camera" wide type="button">
        Prendre la photo
      </Button>
      <div class="pair">
        <Button kind="quiet" icon="phone" type="button">
          Appeler
        </Button>
        <Button kind="listen" icon="listen" type="button">
          Écouter
        </Button>
      </div>
    </section>
  )
}
