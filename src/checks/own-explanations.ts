import { OwnCheckId } from './own-checks';

/** What is said of what is found beside the checks and the rules. */
export interface OwnExplanation {
  readonly meaning: string;
  readonly consequence: string;
  readonly fix: string;
  readonly acceptable: string;
}

export const OWN_EXPLANATIONS: Readonly<Record<OwnCheckId, OwnExplanation>> = {
  'checks/failed': {
    meaning: 'A check stopped at an error of its own. All other checks ran to their end.',
    consequence: 'What this check would have found is not known.',
    fix: 'Report it, with the manifests that it was run on.',
    acceptable: 'You do not need this check for these manifests. Acknowledge it until there is a release with a correction.',
  },
  'checks/unreadable-file': {
    meaning: 'A file, or a document in it, is neither YAML nor JSON as kubectl reads them, or cannot be opened.',
    consequence: 'Its objects are in no verdict: the report says nothing of them, and objects that refer to them look incomplete.',
    fix: 'Correct the line that the finding names, or leave the file out of the paths.',
    acceptable: 'Never: a report must not look as if everything had been read.',
  },
  'checks/acknowledged-in-vain': {
    meaning: 'An acknowledgement names a check that finds nothing there, that does not exist, or whose finding is fatal.',
    consequence: 'The manifest may have been corrected since, and the acknowledgement would hide the next finding of that kind. Or its id is misspelled, and it never had an effect.',
    fix: 'Remove the acknowledgement, or correct its id or its object.',
    acceptable: 'The same configuration is used for several sets of manifests, and the finding is in another one of them.',
  },
  'checks/described-in-vain': {
    meaning: "'TargetCluster.describe' or the configuration file says something of a class or a Gateway that no object names, while objects name others.",
    consequence: 'If its name is misspelled, what was said of it has no effect: who can reach a route stays unknown, and lists of clients are not judged.',
    fix: "Correct the name in 'classes' or 'gateways', or leave the entry out.",
    acceptable: 'The same description is used for several apps, and another one of them names it.',
  },
  'reading/kustomize-patch': {
    meaning: 'The object lacks what each object of its kind has to have, such as the containers of a Deployment, and looks like a patch that kustomize merges into another file.',
    consequence: 'It is left out of the verdict, since judging a part would give nothing but wrong findings.',
    fix: "Check what 'kustomize build' writes.",
    acceptable: 'The patch was read by chance, beside the files that are meant.',
  },
  'reading/placeholder': {
    meaning: 'Values of the file have the form in which a tool writes what it fills in later, such as double braces or a dollar sign with a name.',
    consequence: 'Nothing is said of these fields. What stands there in the end may be wrong.',
    fix: "Check what the tool writes, such as 'helm template' or 'envsubst'.",
    acceptable: 'The text is meant as it is, for example in the configuration of a program that fills it in itself.',
  },
  'site/not-as-written': {
    meaning: 'After everything was rendered, the objects of a site were read again, as its controller reads them. They say something else than the options of the site.',
    consequence: 'The controller does what the objects say. An option such as a redirect, a login or a list of clients has no effect, or another one.',
    fix: 'Find the annotation, patch or override that the finding names, and remove it, or change the option.',
    acceptable: 'You override the option on purpose. Acknowledge it at the site, with the reason.',
  },
  'service/not-as-written': {
    meaning: 'After everything was rendered, a Service was read again, as the provider of its load balancer reads it. It says something else than its options.',
    consequence: 'The provider does what the Service says: an address may be public, or a list of clients without effect.',
    fix: 'Find the annotation, patch or override that the finding names, and remove it, or change the option.',
    acceptable: 'You override the option on purpose. Acknowledge it at the Service, with the reason.',
  },
};
