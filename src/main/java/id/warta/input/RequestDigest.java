package id.warta.input;

import id.warta.secret.Digests;
import jakarta.enterprise.context.RequestScoped;

/** The digest of the body that the request in hand brought; that of nothing, if it brought none. */
@RequestScoped
public class RequestDigest {
    private byte[] digest = Digests.sha256("");

    public byte[] get() {
        return digest.clone();
    }

    /** Notes the digest of a body that is too long to be held. */
    public void noteDigest(byte[] digest) {
        this.digest = digest.clone();
    }

    /** Notes the body; its reader must call this. */
    public void note(byte[] body) {
        digest = Digests.sha256(body);
    }
}
