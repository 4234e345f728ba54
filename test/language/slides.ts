/** What the slides of the talk this house is built on say a service sounds like, before and after; with the principle. */
export const from: [principle: string, said: string][] = [
  [
    'assets',
    'Our service users are all very vulnerable so we have to be careful about what we can let them do.',
  ],
  [
    'assets',
    'We try really hard to give our customers the support they need but some people just don’t want to be helped.',
  ],
  ['assets', 'We only work with people with complex autism – that’s our specialism.'],
  [
    'work',
    'We have to make sure that there are clear boundaries between staff and clients and that includes our volunteers.',
  ],
  [
    'work',
    'People are placed in our service because of the support they need  - our job is to make sure that they get that support.',
  ],
  [
    'work',
    'We like to find opportunities for people to do some volunteering if they are capable. We always give people a certificate so they feel valued.',
  ],
  ['reciprocity', 'We have to remember that we have a duty of care towards our clients.'],
  [
    'reciprocity',
    'We have to keep our clients safe and help them with their problems – that means we have to be clear that we are not their friend.',
  ],
  ['reciprocity', 'People are vulnerable and we can’t ask too much of them.'],
  [
    'networks',
    'Helping people make friends is not our job. Our service users find it hard to make friends and they’re very vulnerable to exploitation.',
  ],
  ['networks', 'The Code of Conduct is strict about staff keeping work and family life separate.'],
  [
    'networks',
    'The most important thing for us is to recruit staff who have the right qualifications in care work – nothing else is really important.',
  ],
]

export const to: string[] = [
  'The best people to help others understand about self-directed support are the people who’ve done it themselves – we have a team of people who are prepared to go and talk to people who are new to the process about how it worked for them.',
  'We’re really hoping to start a Flamenco dance session – Kate, who has just started using the day service is a fabulous dancer and she says might be up for setting up a group',
  'We were really struggling with the back-office systems until Sarah joined the Personalisation Board. She is the service user representative for mental health but she’s also a computer scientist and that’s just who we needed to get the computer programmes working for us',
  'Part of the recording system we use is to make sure we record and value the contribution people make to the service.',
  'We know that the service would not run as effectively as it does if people did not contribute their skills and experience.',
  'The Timebank means that people can work for the organisation on a regular basis and get that work recognised for what it is.',
  'Everyone here is expected to ask for help and to offer help. None of us know all the answers so we figure it out together.',
  'Everyone who is part of this service is expected to make a contribution – its part of the agreement they sign.',
  'Paid staff and people who use the day centre work alongside each other to cook lunch – everyone does their bit.',
  'One of the main roles for staff is to help people get much better connected. We know that the service can’t get people a life so we work hard to make sure that we get to know and use the local communities and networks. If we can help people make friends then they need less support from staff and that’s better for everyone.',
  'We encourage staff to use their own networks to help people make new connections. One of the things we ask staff when they apply for a job is what their real life skills are',
]
