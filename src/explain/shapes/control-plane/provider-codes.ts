/** Codes of Azure Resource Manager and of its providers that are no matter of permission. */
export const providerCodes = [
  // Role assignments and definitions.
  "InvalidPrincipalId|InvalidRoleDefinitionId|RoleDefinitionWithSameNameExists|RoleDefinitionHasAssignments|RoleDefinitionLimitExceeded",
  // Something else is still going on with the resource.
  "AccountIsNotSucceeded|DeploymentActive|DeploymentActiveAndUneditable|DeploymentBeingDeleted|ResourceGroupBeingDeleted|ConcurrentFederatedIdentityCredentialsWrites\\w{0,40}|IfMatchPreconditionFailed|CanceledAndSupersededDueToAnotherOperation|RetryableError",
  // More than there is, or than one may have.
  "InsufficientResourcesAvailable|ZonalAllocationFailed|Overconstrained(?:Zonal)?AllocationRequest|AksCapacityHeavyUsage|(?:ErrCode_)?InsufficientVCPUQuota|MaxNumberOf\\w{4,50}Exceeded|Max\\w{4,50}PerSubscriptionExceeded|\\w{2,40}(?:Count|PerSubscription)LimitReached|\\w{2,40}ExceedsQuotaLimit|(?:SqlServer)?RegionDoesNotAllowProvisioning|CanNotCreateMultipleFreeAccounts|DeploymentQuotaExceeded|AccountsQuotaExceeded|Resource(?:Group)?QuotaExceeded|ContainerGroup\\w{0,20}Quota(?:Reached|Exceeded)|(?:Subscription|Resource|Tenant)RequestsThrottled",
  // What went wrong within the provider, or in what it asked.
  "EntityStoreOperationError|RegistryErrorResponse",
  // What the identity of a cluster may not do.
  "Custom\\w{4,40}MissingPermissionError",
  // Not as the provider wants it.
  "InvalidResourceGroupLocation|DeploymentName(?:InvalidCharacters|LengthLimitExceeded)|InvalidResourceNamespace|DeploymentFailedCleanUp|MissingRegistrationForLocation|InvalidCreateDenyAssignmentRequest|InvalidSubscriptionRegistrationState|InvalidRequestContent|LinkedInvalidPropertyId|PropertyChangeNotAllowed|InvalidResourceReference|ReservedResourceName|VaultAlreadyExists|PolicyParameterValueNotAllowed|MissingPolicyParameter|UndefinedPolicyParameter|InvalidPolicyParameters|StorageAccountAlreadyTaken|StorageAccountAlreadyExists|StorageAccountInAnotherResourceGroup",
  "AccountPropertyCannotBeSet|InvalidDeploymentLocation|InvalidTemplateCircularDependency|TemplateResourceCircularDependency|TooManyTargetResourceGroups|DeploymentOutputEvaluationFailed|MismatchingResourceSegments|(?:Deployment)?JobSizeExceeded",
  "PrivateIPAddressInReservedRange|PrivateIPAddressNotInSubnet|VirtualNetworkServiceEndpointsNotSupported|InUseSubnetCannotBeDeleted|SubnetsNotInSameVnet|DnsRecordInUse",
  "InvalidModelProviderData|MinimumApiVersionNotSpecifiedToSetTheProperty|MoreImageRegistryCredentialsThanContainers",
  "ResourceCreationValidateFailed|SkuFeatureNotSupported|SkuUnavailableInZone|InputIsMalformedDetailed|ApiSetDisabledForCreation|ResourceKindRequireAcceptTerms|ResourcePurchaseValidationFailed|MarketplacePurchaseEligibilityFailed|UpdateKindNotAllowed|RBACAccessDenied|DisallowedOperation|CannotChangeDeploymentModel|InvalidSubscriptionId|MissingSubscription|MissingApiVersionParameter",
].join("|");

/** The same, of names that the programs of others use too. */
export const commonProviderCodes =
  "InternalOperationError|InternalExecutionError|ResourceNotUpdatable|InputIsMalformed|AccountNameInvalid|AllocationFailed|LocationRequired|ImageNotFound|InaccessibleImage|InvalidContentLink|InvalidRequestFormat|PasswordTooLong|SubnetIsFull|StorageAccountNotFound|ServiceNameUnavailable|(?:Service|Subscription|Account)\\w{0,20}Quota(?:Reached|Exceeded)";
