import { Look } from '../controllers/look';

/** Whether clients speak TLS at a TCP port of a load balancer, by its annotations. */
export type ClientTls = (annotations: Look, port: number) => boolean;
