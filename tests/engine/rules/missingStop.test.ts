import {testRule} from './mechanical.ts'

const BEFORE = 'The ferry left the harbor at dawn with forty passengers.'
const AFTER = 'It came back at noon with twenty of them on board.'

testRule('missing-stop', {
  flags: [
    [
      `${BEFORE} ¶ The road to a better harbor often begins with a friend: the US ¶ ${AFTER}`,
      'warning: US → US.',
    ],
    [
      `${BEFORE} ¶ It cost the town 40 percent more than in the year 2012 ¶ ${AFTER}`,
      'warning: 2012 → 2012.',
    ],
    [
      `${BEFORE} ¶ “It is a real victory for all of the people here today” ¶ ${AFTER}`,
      'warning: today” → today.”',
    ],
    [
      `${BEFORE} ¶ Harbor master takes fire for selling old tickets of Korsund ferry ¶ ${AFTER}`,
      'info: ferry → ferry.?',
    ],
    [
      `${BEFORE} ¶ Sailing is what the people of this town have always been good at sea ¶ ${AFTER} Sailing is what the people of this town have always been good at sea, he said.`,
      'info: sea → sea.?',
    ],
    [
      `${BEFORE} ¶ We were told that the harbor would be open for the whole of the summer. Mara Velten, Harbor Master ¶ ${AFTER}`,
      'info: Master → Master.?',
    ],
    [
      `${BEFORE} ¶ The harbor of this town has to be open for the whole of the summer ¶ — Mara Velten (@velten) March 5 ¶ ${AFTER}`,
      'info: summer → summer.?',
    ],
    [
      `${BEFORE} ¶ Watch: how the ferry leaves ¶ ${AFTER} ¶ Read more about the harbor ¶ ${BEFORE} ¶ All about the old ferry ¶ ${AFTER} ¶ The mayor sailed to the capital in the old ferry of the town ¶ ${BEFORE}`,
      'info: town → town.?',
    ],
    [`${BEFORE} ¶ ${BEFORE} Nobody of them was late. A LOOK AHEAD ¶ ${AFTER}`, 'warning: AHEAD'],
    [`${BEFORE} ¶ ${BEFORE} Nobody was late, he said. -- 555-0142 ¶ ${AFTER}`, 'warning: 555-0142'],
    [`${BEFORE} ¶ ${BEFORE} Nobody was late. Early life ¶ ${AFTER}`, 'warning: life'],
    [`${BEFORE} ¶ ${BEFORE} The mayor said in a statement i ¶ ${AFTER}`, 'warning: i'],
    [
      `${BEFORE} ¶ ${BEFORE} The mayor sailed to the U.S. in the old ferry of the town ¶ ${AFTER}`,
      'warning: town → town.',
    ],
  ],
  passes: [
    `${BEFORE} ¶ ${AFTER} -- Korsund newsroom, 555-0142 ¶ ${BEFORE} -- 555-0142`,
    `${BEFORE} ¶ harbor_of_korsund_at_dawn_with_ferry_and_forty_passengers_on_board_kx62 ¶ ${AFTER}`,
    `${BEFORE} ¶ A common friend ¶ ${AFTER}`,
    `Ferry leaves the harbor at dawn with forty passengers on board ¶ ${AFTER}`,
    `${BEFORE} ¶ Ferry Leaves the Harbor at Dawn With Forty Passengers On Board Again ¶ ${AFTER}`,
    `${BEFORE} ¶ What it takes, in the order in which it is needed: ¶ - a pier that is as long as the road ¶ - a road that is as long as the pier`,
    `${BEFORE} ¶ The harbor at dawn, with the ferry and its passengers. Photo: Mara Velten/Reuters ¶ ${AFTER}`,
    `${BEFORE} ¶ The ferry left the harbor at dawn with forty of the ¶ passengers who had come on the day before.`,
    `${BEFORE} ¶ For all of the times that the ferry leaves see example.com`,
    `${BEFORE} ¶ Reporting by Mara Velten in Korsund and by Jon Ruiz in Velda and elsewhere`,
  ],
})
