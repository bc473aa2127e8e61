import type { Scenario } from '../../scenario.ts';
import { brand, owned, page, They, truth } from './desk.ts';

/** Translating spectacles come later; the maker confirms the second report in most worlds. */
export const glassesDelay: Scenario = (draw) => {
  const firm = brand(draw.company());
  const glasses = brand(draw.model());
  const supplier = brand(draw.company());
  const head = draw.person();
  const seller = draw.person();
  const price = draw.int(5, 9) * 100 - 1;
  const minutes = draw.int(38, 55);
  const confirms = draw.chance(0.65);
  const answer = confirms
    ? [
        `${firm} will begin to deliver its translating glasses ${glasses} in September 2027, and not in March as announced earlier.`,
        `In long tests the frame became warmer at the temple than the company allows for a product worn on the skin. The artificial intelligence that translates speech will move to a more frugal chip, which has to be approved first.`,
        `"We would rather be late than be too warm," said ${head.full}, who leads the ${glasses} programme at ${firm}.`,
        `Everyone who paid a deposit can have it back at once, with no questions asked. Those who wait receive a second pair of lenses with their order. The price of $${price} stands.`,
        `${firm} will show the revised glasses at its spring event. Developers will receive test devices in June, as planned.`,
      ]
    : [
        `${firm} rejects reports that its translating glasses ${glasses} will be late. Deliveries begin in March 2027, as announced.`,
        `Production of the frame started last week at two plants. The artificial intelligence that translates speech passed its acceptance test on 12 November with a battery life of ${minutes + 130} minutes.`,
        `At the temple the frame reaches 40.2 degrees Celsius after an hour of translation, measured by an outside laboratory at a room temperature of 23 degrees. The limit for products worn on the skin is 43 degrees, and the company's own is 41.`,
        `"Somebody has seen a prototype from the summer and drawn the wrong conclusion," said ${head.full}, who leads the ${glasses} programme at ${firm}.`,
        `The company has asked ${supplier} to examine how information about a prototype reached the press. Deposits remain refundable, and the price of $${price} stands.`,
        `The first 10,000 customers will be told their day of delivery by 15 January. Developers will receive test devices in December.`,
      ];
  return {
    id: 'b-glasses-delay',
    day: 0,
    startMinute: 650,
    category: 'products',
    eventType: 'delay',
    pages: [
      page(
        ['glass-stack', 'stackwatch', 'original', 0],
        `${owned(firm)} AI glasses run hot, and may miss March`,
        [
          `The AI glasses ${glasses} will probably not ship in March, two engineers involved in the project told Stackwatch. After ${minutes} minutes of live translation the frame reaches 43 degrees Celsius at the temple, they said, and ${firm} allows 41.`,
          `The heat comes from the neural network that turns speech in one language into captions in another. It runs on the device, because ${firm} promised that nothing said near the wearer would be uploaded.`,
          `One of the engineers has seen a revised plan that puts the start of deliveries in September. The other said that no date had been decided.`,
          `${firm} took 60,000 deposits for the glasses, which are to cost $${price}. A company representative acknowledged our questions on Monday and did not answer them.`,
          `Heat is an old enemy of anything worn on the face. Two earlier attempts by other makers ended with frames that were comfortable for a quarter of an hour. ${firm} had said at the trade fair that its own would run all day on one charge.`,
          `Cooler chips exist. The one that both engineers mentioned would need a new circuit board.`,
        ],
        { byline: 'Teo Larkspen' },
      ),
      page(
        ['glass-lantern', 'lantern', 'original', 90],
        `Shops told to take ${glasses} off the spring calendar`,
        [
          `A chain of opticians that was to sell ${owned(firm)} translating AI glasses from March has cleared its window displays for sunglasses instead. "We had a call last Friday: plan without them until the autumn," said ${seller.full}, who buys for the chain's 70 shops.`,
          `The glasses, called ${glasses}, show captions for what people around the wearer say. They were the talk of last year's trade fair, where a queue formed to try them on.`,
          `${seller.last} was given no reason. ${They(seller)} says the training of shop assistants, fixed for January, has been called off as well.`,
          `On the trade fair's stand the captions appeared within a second, and I could follow a conversation in a language I do not speak. The frame I wore then was cool. It was also connected to a box under the table, as a sharp-eyed colleague noticed.`,
          `${firm} would not comment on dates when we rang on Monday. Its website continued to promise March.`,
          `If you have paid a deposit, keep the mail with the order number. You will need it for a refund.`,
        ],
        { byline: 'Pia Marr' },
      ),
      page(
        ['glass-quill', 'quillmark', 'echo', 165],
        `Hot takes: ${glasses} said to be too warm to wear`,
        [
          `Ears burning? It may be your AI glasses. Stackwatch reported on Monday that ${owned(firm)} ${glasses} heats up to 43 degrees at the temple, and that March is unlikely.`,
          `Its story rests on two engineers, who are not named. One spoke of September, while the other said nothing was decided.`,
          `The ${minutes} minutes of translation it takes to get there are roughly one dinner with the in-laws.`,
          `Why not send the work to a server? Because ${firm} swore that speech would never leave the frame, and because people who paid deposits on that promise would notice. There are said to be 60,000 of them.`,
          `The company had not answered by the time we looked.`,
        ],
        { repeats: 'glass-stack', linksTo: ['glass-stack'] },
      ),
      page(
        ['glass-statement', 'newsroom', confirms ? 'primary' : 'denial', 1350],
        confirms ? `${firm} moves start of ${glasses} to September` : `${firm}: ${glasses} ships in March as planned`,
        answer,
      ),
    ],
    truth: truth({
      mainClaim: `${firm} will not deliver ${glasses} in March as announced.`,
      holds: confirms,
      origins: [['glass-stack', 'glass-quill'], ['glass-lantern'], ['glass-statement']],
      primaries: ['glass-statement'],
      conflicts: confirms ? [] : [{ a: 'glass-stack', b: 'glass-statement', about: 'whether the glasses are late' }],
      tellings: confirms ? [] : [{ page: 'glass-lantern', as: 'glass-stack' }],
      hedged: true,
    }),
    developmentOf: null,
  };
};
