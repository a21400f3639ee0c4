/** What somebody who read the reference and the work beside each other found. */
export interface Reading {
  /** The title as it is cited. */
  readonly cited: string;
  readonly isRight: boolean;
  readonly why: string;
}

/**
 * The doubtful cases, read one by one: accepted works of one author or whose authors prove too little, those whose title is not
 * the same letter for letter, those whose identifier is not the cited one, what lower thresholds would accept, and what was listed
 * and is only possible.
 */
export const readings: readonly Reading[] = [
  right('Sex and Gender Differences in Pharmacology', 'the book itself, not one of its chapters'),
  right('The ethics of ai ethics: An evaluation of guidelines', 'the article, not its publisher’s correction'),
  right('Cyberbotics ltd. webots ™ : professional mobile robot simulation', 'author and journal are the same'),
  right('Variational learning of inducing variables in sparse Gaussian processes', 'AISTATS 2009, which has no DOI'),
  right('The support vector method', 'ICANN 1997, in Lecture Notes in Computer Science'),
  right('Cognitive maps, cognitive collages, and spatial mental models', 'COSIT 1993, in Lecture Notes'),
  right('Structures of mental spaces: How people think about space', 'its subtitle is registered apart'),
  right('Generalized linear models with functional predictors', 'author, year and journal are the same'),
  right('Time ordering of gene co-expression', 'a hyphen; the journal is the same'),
  right('Functional modelling and classification of longitudinal data', 'an asterisk; the journal is the same'),
  right('Splines Models for Observational Data', 'misspelt in the reference'),
  right('Large language models are few(1)-shot table reasoners', 'Findings of EACL 2023'),
  right('ROUGE: A package for automatic evaluation of summaries', 'the workshop paper of 2004'),
  right(
    'Ontoprotein: Protein pretraining with gene ontology embedding',
    'the work of that title; its cited authors are invented',
  ),
  right(
    'Decoding the molecular language of proteins with evolla',
    'the preprint, not the note on it of the same title',
  ),
  right("Whether or not to open pandora's box", 'author, year and journal are the same'),
  right('The price of information in combinatorial optimization', 'SODA 2018'),
  right('Optimal search for the best alternative', 'Econometrica 1979'),
  right('Mechanism design via correlation gap', 'SODA 2011; the cited journal is wrong'),
  right(
    'De novo generation of sars-cov-2 antibody cdrh3 with a pre-trained generative large language model',
    'the cited DOI is another work’s',
  ),
  right(
    'Real-time patient-sepcific ecg classification by 1-d convolutional neural networks',
    'misspelt in the reference',
  ),
  right('Maxpooling convolutional neural networks for vision-based hand gesture recognition', 'a hyphen'),
  right('Language-interfaced fine-tuning for non-language machine learning tasks', 'registered with "LIFT:" before it'),
  right("The pandora's box problem with sequential inspections", 'an article ("The")'),
  right('How much data is sufficient to learn high-performing algorithms?', 'its first version has a subtitle'),
  right('Query strategies for priced information', 'the extended abstract of STOC 2000, which is cited'),
  right('Hidden factors and hidden topics: understanding rating dimensions with review text', 'RecSys 2013'),
  right('Review of functional data analysis', 'the title of the preprint; authors, year and journal are the same'),
  right('DATER: Decomposing evidence and questions for table-based reasoning', 'the method’s name for the title'),
  right(
    'Gradnorm: Gradient normalization for adaptive loss balancing in deep multitask networks',
    'its first author is registered as "Zhao"',
  ),
  right('Cross-architecture knowledge distillation', 'the work of that title; its cited authors are invented'),
  right('Distilled dual-encoder model for vision-language understanding', 'the same: invented authors'),
  right(
    'Crkd: Enhanced camera-radar object detection with cross-modality knowledge distillation',
    'the same: invented authors',
  ),
  right(
    'Vggt: Visual geometry grounded transformer for universal 3d reconstruction',
    'the reference lengthens the title',
  ),
  right('Bayesian registration of functions with a gaussian process prior', 'cited without a year'),
  wrong('Econometric Analysis', 'another edition'),
  wrong(
    'Prophet inequalities for independent random variables from an unknown distribution',
    'authors and title of two works',
  ),
  wrong('Multi-armed Bandit Allocation Indices', 'a review of the book, under its title'),
];

function right(cited: string, why: string): Reading {
  return { cited, isRight: true, why };
}

function wrong(cited: string, why: string): Reading {
  return { cited, isRight: false, why };
}
