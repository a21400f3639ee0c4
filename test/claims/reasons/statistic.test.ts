import { statistic } from '../../../src/claims/reasons/statistic.ts';
import { describeReason } from './reason-table.ts';

describeReason(statistic, {
  strong: [
    ['Blackmail was chosen in 96 percent of the runs.', '96 percent'],
    ['The rate rose to 12.5% in that year.', 'rose to 12.5%'],
    ['Between 10–15 per cent of the oil was lost.', '10–15 per cent'],
    ['Seven percent of the keepers left.', 'Seven percent'],
    ['The lens cost $1,200 in that year.', '$1,200'],
    ['It was bought for €3.5 million by the town.', '€3.5 million'],
    ['Some 2 million people live on the coast.', '2 million'],
    ['A total of 102,484 inhabitants were counted.', '102,484'],
    ['It sold 45000 lamps abroad.', '45000'],
    ['The number of ships doubled after the war.', 'doubled'],
    ['Prices rose by about 40 in a year.', 'rose by about 40'],
    ['Two thirds of the towers are gone.', 'Two thirds of'],
    ['One in five keepers was ill.', 'One in five'],
    ['The majority of the population lives inland.', 'majority of the population'],
    ['Half of the population lives inland.', 'Half of the population'],
    ['Es waren 96 % aller Wärter.', '96 %'],
    ['It sold tens of thousands of lamps.', 'tens of thousands'],
    ['It lost 350 dollars a month.', '350 dollars'],
  ],
  medium: [
    ['The tower has 199 steps and 40 windows, and 12 miles of coast.', '12 miles'],
    ['A crew of 30 men lived there for eight years.', '30 men'],
    ['For example, 30 percent of such lamps fail.', '30 percent'],
    ['If 30 percent of the lamps fail, the rest is used.', '30 percent'],
    ['It would be 30 percent of the lamps.', '30 percent'],
  ],
  not: [
    'In 1998 games were played at night.',
    'The ship was built in 1822 and lost in 1830.',
    'Pure acid is stronger than 100% acid of that kind.',
    'The field is 16 bit wide, and its value is limited to 65,535 at most.',
    'The language was spoken around 10,000 BC on the coast.',
    'The mountain rose 65 million years ago from the sea.',
    'See chapter 12.3 and page 117 of the book.',
    'The version 2.4.1 came with another lamp.',
    'The address is 10.1000/182 and no other.',
    'The paragraph 12/13 of the law is long.',
  ],
});
