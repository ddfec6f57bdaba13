import {testRule} from './mechanical.ts'

testRule('splice', {
  flags: [
    [
      'The mission goes on even as its The combat role ends in December.',
      'warning: its The → its | the',
    ],
    [
      'The patrols were opposed. PMF It also has a strong presence there.',
      'warning: PMF It → PMF. It | PMF, it | PMF; it',
    ],
    [
      'They went home to the village But nobody was there at all.',
      'warning: village But → village. But | village, but | village; but',
    ],
    [
      'The council had used a private account, She served there for years.',
      'warning: account, She → account. She | account, she | account; she',
    ],
    [
      'Others came in While Chinese state media said nothing of it.',
      'review: in While → in while?',
    ],
    ['The report of The committee was late again this year.', 'warning: of The → of the?'],
  ],
  passes: [
    'He went to The Hague to read The Times, told The Post, and left.',
    'He called it the “The end of it all” and said: The ship is lost.',
    'Vitamin A is good, plan A was not, and A shares fell on the A road.',
    'The band The Who played in the play The Tempest, and He Ping met We the People.',
    'Long ago God said that He would come, and so He did.',
    'He once led Next, and then sold the shares of Next when non-Big Three suppliers were many.',
    'Left Out In The Cold',
    'He said ‘no.’ They left, and I am sure that I was right in May.',
  ],
})
