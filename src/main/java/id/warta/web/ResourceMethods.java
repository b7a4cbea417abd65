package id.warta.web;

import jakarta.enterprise.inject.IllegalProductException;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Which method answers a request. */
public final class ResourceMethods {
    private ResourceMethods() {}

    /** Null for a request that none was found for. */
    public static @Nullable Method of(ResourceInfo target) {
        try {
            return target.getResourceMethod();
        } catch (IllegalProductException none) { // how the container says that there is no resource info
            return null;
        }
    }
}
