package id.warta.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every query on tokens. */
@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    Optional<AccessToken> findByHash(byte[] hash) {
        return find("hash", (Object) hash).firstResultOptional();
    }
}
