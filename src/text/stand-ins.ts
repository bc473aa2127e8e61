const SOMEBODYS_ACT =
  /^It (?:(?:also|now|later|then|first|has|had|will|would|did not|does not|is|was) )*(?:said|says|announced|planning|plans|planned|expects|expected|hopes|intends|intended|agreed|agrees|declined|refused|asked|told|wants|wanted|hired|sue|say|announce|agree|decline|refuse|ask|hire|buy|acquire|deny|appeal|file|named|sued|bought|acquired|denied|denies|apologised|apologized|promised|pledged|warned|filed|accused|accuses|argued|argues|called|urged|decided|employs|fined|ordered|ruled|voted)\b/;

/** Whether a sentence that opens with "It" tells an act of somebody: "It said" means the firm named before, "It has 288 GB" may mean what the firm makes. */
export const itIsSomebody = (sentence: string): boolean => SOMEBODYS_ACT.test(sentence);

const CROWDS = /^(?:much|most|all) of\b|\b(?:commentary|coverage|media|press|headlines|rumou?rs|speculation)$/i;

/** "Much of the commentary", "the press": nobody whose word can be given. */
export const isCrowd = (speaker: string): boolean => CROWDS.test(speaker.trim());
