import { api, eventually, Namespace } from '../client';

/** The pods of an app, those that are about to end included. */
export async function podsOf({ name: namespace }: Namespace, app: string): Promise<any[]> {
  return (await api.get(`/api/v1/namespaces/${namespace}/pods?labelSelector=app.kubernetes.io/instance=${app}`)).items;
}

/** Waits until the pods of an app that were told to end have ended. */
export async function untilNoneEnds(namespace: Namespace, app: string): Promise<void> {
  await eventually(async () => {
    const ending = (await podsOf(namespace, app)).filter(({ metadata }) => metadata.deletionTimestamp);
    expect(ending.map(({ metadata }) => metadata.name)).toEqual([]);
  }, { seconds: 60 });
}
