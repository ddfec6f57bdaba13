import {testRule} from './mechanical.ts'

testRule('run-together', {
  flags: [
    ['It fell last year.In May it rose.', 'warning: year.In → year. In'],
    ['They flew to Columbus,Ohio and back.', 'warning: Columbus,Ohio → Columbus, Ohio'],
    ['He said“no” and left.', 'warning: said“n → said “n'],
    [
      'It is inthe news, said theministry.',
      'warning: inthe → in the',
      'warning: theministry → the ministry',
    ],
    ['The popular forceShia groups opposed it.', 'warning: forceShia → force. Shia | force, Shia'],
    ['He left the villageIt was late.', 'warning: villageIt → village. It | village, it'],
    ['Troops entered theIraqi city.', 'warning: theIraqi → the Iraqi'],
    [
      'He met TonyBlair in IraqSyria talks.',
      'warning: TonyBlair → Tony Blair',
      'warning: IraqSyria → Iraq, Syria | Iraq Syria',
    ],
    [
      'He met NickMerrill, and HendrixBruce Lee sang.',
      'warning: NickMerrill → Nick Merrill',
      'warning: HendrixBruce → Hendrix, Bruce | Hendrix Bruce',
    ],
    ['Voters like DonaldTrump. Trump is old.', 'warning: DonaldTrump → Donald Trump'],
    ['Korsund won. Later Korsundhas lost.', 'warning: Korsundhas → Korsund has'],
    ['The giant LucasVarity said so.', 'warning: LucasVarity → Lucas Varity?'],
    ['The giant LucasVarity said so. Varity is old.', 'warning: LucasVarity → Lucas Varity'],
    ['They sold Net.Commerce then.', 'warning: Net.Commerce → Net. Commerce?'],
    ['They left Dallas.The road is long.', 'warning: Dallas.The → Dallas. The'],
    ['Will it end soon?I mean very soon.', 'warning: soon?I → soon? I?'],
    ['It closed the existingdebt line.', 'info: existingdebt → existing debt?'],
  ],
  passes: [
    'See example.com, Node.js, Amazon.Com, 1,000 and U.S.A.',
    'eBay, iPhone, easyJet, YouTube, LinkedIn, WaterAid, McDonald, BellSouth and AutoNation.',
    'Policymakers, superstores, counterterrorism and chipmakers withheld it.',
    'Ewan MacDonald met Donald Holm, and Ella FitzGerald met Gerald Fitz.',
    'LucasVarity said so, and LucasVarity paid.',
    'MarkLogic and BillDesk will merge.',
    'creditWatch and creditWatch again.',
    'A withdrawl of aftermath, theater, ofay and inhouse.',
    'AT&amp;T and Johnson &amp;Velten.',
  ],
})
